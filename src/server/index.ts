export { accountsEntrance } from './accounts-entrance.ts';
export type { CodesOf } from './check-codes.ts';
export { createServer, type Screens } from './create-server.ts';
export type { Entrance } from './entrance.ts';
export { hatsIn } from './hats.ts';
export { holderEntrance } from './holder-entrance.ts';
export { listen } from './listen.ts';
export { roomsFor } from './rooms-for.ts';
export type { Seals } from './seals.ts';
