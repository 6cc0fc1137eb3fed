export type { LiveAddresses } from './addresses.ts';
export { LIVE_SCRIPT } from './document.ts';
export { writeEmbed } from './embed.ts';
export { type LiveWindow, writeLivePage, writeUpdatePage } from './page.ts';
export { LIVE_STYLE } from './style.ts';
export { sayMoment, writeUpdate } from './update.ts';
