export { readAkn } from './read-akn.ts';
