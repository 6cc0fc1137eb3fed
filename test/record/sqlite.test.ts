import { conformance } from './conformance.ts';
import { sqlitePlace } from './stores.ts';
import { tamperings } from './tampering.ts';

conformance(async () => sqlitePlace());
tamperings(async () => sqlitePlace());
