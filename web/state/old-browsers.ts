/**
 * What the libraries here use and the oldest kernels that we promise (Chrome 87, Safari 14) lack. Imported before anything
 * else, because a missing function fails while a module loads.
 */
Object.hasOwn ??= (value: object, key: PropertyKey): boolean => Object.prototype.hasOwnProperty.call(value, key);

Array.prototype.at ??= function at<T>(this: T[], index: number): T | undefined {
  return this[index < 0 ? this.length + index : index];
};

// Safari 14.0 lays flexible boxes out without their gaps, and says so of nothing; it also lacks this property, which it got
// in the same release. The styles then use margins.
if (typeof CSS !== 'undefined' && !CSS.supports('inset: 0')) document.documentElement.classList.add('no-gaps');

export {};
