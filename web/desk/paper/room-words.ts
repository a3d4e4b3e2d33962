/** Rooms as a desk reads them: the estate's name, which stands above everything, is left out. */
export const roomWords = (rooms: readonly string[], estateName: string): string =>
  rooms.map((room) => (room.startsWith(estateName) ? room.slice(estateName.length) : room)).join('、');
