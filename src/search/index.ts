export type { FoundKind, SearchDocument } from './document.ts';
export { FOUND_KINDS } from './document.ts';
export type { Found, Hit, SearchQuery } from './search-rooms.ts';
export { searchRooms } from './search-rooms.ts';
