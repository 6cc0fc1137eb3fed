import { openFolder } from '#record';

/** Opens the record of a folder and says how that went: a second process on it. */
const record = openFolder(process.argv[2] ?? '', undefined);
process.stdout.write(record.ok ? 'open\n' : `${record.refusal.code} ${record.refusal.sentence}\n`);
if (record.ok) await record.value.close();
