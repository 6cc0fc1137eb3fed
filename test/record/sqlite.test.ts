import { conformance } from './conformance.ts';
import { keyConformance } from './conformance-keys.ts';
import { sqlitePlace } from './stores.ts';
import { tamperings } from './tampering.ts';

conformance(async () => sqlitePlace());
keyConformance(async () => sqlitePlace());
tamperings(async () => sqlitePlace());
