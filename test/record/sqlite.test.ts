import { conformance } from './conformance.ts';
import { sqlitePlace } from './stores.ts';

conformance(async () => sqlitePlace());
