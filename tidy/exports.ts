import ts from 'typescript';
import { FACES, GLOSSED } from './table.ts';
import { type Finding, lineOf, type Source, type Tree } from './tree.ts';

/** Every export says in a sentence what it is, where it is declared. Tests, and the hooks of web pages, are exempt. */
export function undocumented({ sources }: Tree): Finding[] {
  return sources
    .filter((s) => !s.isTest && !s.path.startsWith('web/'))
    .flatMap((source) =>
      source.ast.statements
        .filter((statement) => isExported(statement) && ts.getJSDocCommentsAndTags(statement).length === 0)
        .filter((statement) => !isTypeOfTable(statement, source))
        .map((statement) => ({
          path: source.path,
          line: lineOf(source.ast, statement),
          sentence: `${namesOf(statement).join(', ')} is exported without a word on what it is`,
        })),
    );
}

/** The types that the chapters of the core, the seals and the record export stand in the glossary, and the glossary names no type that is gone. */
export function glossaryOutOfStep(tree: Tree, glossary: string): Finding[] {
  const byPath = new Map(tree.sources.map((s) => [s.path, s]));
  const exported = new Map<string, string>();
  for (const chapter of GLOSSED) {
    const face = byPath.get(FACES[chapter] ?? '');
    if (face !== undefined) for (const name of exportedTypes(face, byPath)) exported.set(name, face.path);
  }
  const named = new Map(glossaryNames(glossary));
  const missing = [...exported].filter(([name]) => !named.has(name));
  const stale = [...named].filter(([name]) => !exported.has(name));
  return [
    ...missing.map(([name, path]) => ({
      path,
      line: 1,
      sentence: `exports ${name}, which GLOSSARY.md does not explain`,
    })),
    ...stale.map(([name, line]) => ({
      path: 'GLOSSARY.md',
      line,
      sentence: `explains ${name}, which no face exports`,
    })),
  ];
}

/** The names in the last column of the glossary's rows, with their lines. */
function glossaryNames(glossary: string): [string, number][] {
  return glossary.split('\n').flatMap((row, i) => {
    const cell = /^\|.*\|([^|]*)\|\s*$/.exec(row)?.[1] ?? '';
    return [...cell.matchAll(/`(\w+)`/g)].map((m): [string, number] => [m[1] ?? '', i + 1]);
  });
}

function exportedTypes(face: Source, byPath: ReadonlyMap<string, Source>): string[] {
  return face.ast.statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement)) return isExported(statement) && isType(statement) ? namesOf(statement) : [];
    const clause = statement.exportClause;
    if (clause === undefined || !ts.isNamedExports(clause)) return [];
    return clause.elements
      .filter((e) => statement.isTypeOnly || e.isTypeOnly || declaresType(e, statement, face, byPath))
      .map((e) => e.name.text);
  });
}

/** A name that stands for a value and a type at once, as a schema and its type do. */
function declaresType(
  element: ts.ExportSpecifier,
  statement: ts.ExportDeclaration,
  face: Source,
  byPath: ReadonlyMap<string, Source>,
): boolean {
  const line = lineOf(face.ast, statement);
  const file = face.imports.find((i) => i.line === line)?.file ?? face.path;
  const name = (element.propertyName ?? element.name).text;
  return (byPath.get(file)?.ast.statements ?? []).some((s) => isType(s) && namesOf(s).includes(name));
}

/** The type right below its table or schema shares its words: `type Label = (typeof LABELS)[number]`, `interface Unit`. */
function isTypeOfTable(statement: ts.Statement, source: Source): boolean {
  const above = source.ast.statements[source.ast.statements.indexOf(statement) - 1];
  if (!isType(statement) || above === undefined || !ts.isVariableStatement(above)) return false;
  const table = namesOf(above)[0];
  return namesOf(statement)[0] === table || statement.getText().includes(`typeof ${table}`);
}

function isExported(statement: ts.Statement): boolean {
  return ts.canHaveModifiers(statement) && !!statement.modifiers?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword);
}

function isType(statement: ts.Statement): boolean {
  return ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map((d) => d.name.getText());
  const { name } = statement as ts.Statement & { name?: ts.Node };
  return [name?.getText() ?? 'default'];
}
