/**
 * Forgets what was put into a map first, until only so many are left. To be called for many at a time: each call steps over
 * every place that was emptied since the map was last laid out, and for one at a time that is most of what a map costs.
 */
export function dropOldest<K>(map: Map<K, unknown>, left: number): void {
  for (const key of map.keys()) {
    if (map.size <= left) return;
    map.delete(key);
  }
}
