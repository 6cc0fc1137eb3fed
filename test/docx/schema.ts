import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { SHARED } from '../skips.ts';

const SCHEMAS = join(SHARED, 'samples/schemas/ooxml');

/** Why Word files cannot be checked against the schemas here; nothing where they can. */
export function whyNoSchemas(): string | undefined {
  if (!existsSync(SCHEMAS)) return 'the shared schemas of OOXML are not here';
  return spawnSync('xmllint', ['--version']).error === undefined ? undefined : 'xmllint is not installed';
}

/** What the schemas say against the parts of Word files; nothing where all are valid. */
export function faultsOf(files: readonly Uint8Array[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'travaux-docx-'));
  try {
    writeFileSync(join(folder, 'xml.xsd'), XML_SCHEMA);
    writeFileSync(join(folder, 'word.xsd'), WORD_SCHEMA);
    const parts = files.flatMap((file, i) => unpack(file, join(folder, String(i))));
    return [
      check(join(folder, 'word.xsd'), parts, /\/word\/[a-z]+\.xml$/),
      check(join(SCHEMAS, 'opc-xsd/opc-contentTypes.xsd'), parts, /\[Content_Types\]\.xml$/),
      check(join(SCHEMAS, 'opc-xsd/opc-relationships.xsd'), parts, /\.rels$/),
      check(join(SCHEMAS, 'shared-customXmlDataProperties.xsd'), parts, /itemProps1\.xml$/),
    ].join('');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function unpack(file: Uint8Array, folder: string): readonly string[] {
  return Object.entries(unzipSync(file)).map(([name, bytes]) => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    return path;
  });
}

function check(schema: string, parts: readonly string[], which: RegExp): string {
  const chosen = parts.filter((path) => which.test(path));
  if (chosen.length === 0) throw new Error(`no part is checked against ${schema}`);
  const run = spawnSync('xmllint', ['--nonet', '--noout', '--schema', schema, ...chosen], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return run.status === 0 ? '' : run.stderr.replace(/^.* validates\n/gm, '') || `xmllint ended with ${run.status}`;
}

/** The published schemas refer to `xml:space` and bring no schema that declares it. */
const XML_SCHEMA = `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace">
  <xsd:attribute name="space"><xsd:simpleType><xsd:restriction base="xsd:NCName">
    <xsd:enumeration value="default"/><xsd:enumeration value="preserve"/>
  </xsd:restriction></xsd:simpleType></xsd:attribute>
</xsd:schema>`;
const WORD_SCHEMA = `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
  <xsd:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="xml.xsd"/>
  <xsd:import namespace="http://schemas.openxmlformats.org/wordprocessingml/2006/main" schemaLocation="${SCHEMAS}/wml.xsd"/>
</xsd:schema>`;
