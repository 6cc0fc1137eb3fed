import ts from 'typescript';
import { type Finding, lineOf, type Source, type Tree, walk } from './tree.ts';

/**
 * The core asks no clock, rolls no dice, waits for nothing and trusts no untyped value. Its own tsconfig keeps out
 * everything else that is ambient; these are part of the language and slip through, by whatever name they are called.
 */
export function impureCore({ sources }: Tree): Finding[] {
  return sources.filter((s) => s.path.startsWith('src/agreement/') && !s.isTest).flatMap(impuritiesOf);
}

function impuritiesOf(source: Source): Finding[] {
  const findings: Finding[] = [];
  walk(source.ast, (node) => {
    const sentence = impurity(node);
    if (sentence !== undefined) findings.push({ path: source.path, line: lineOf(source.ast, node), sentence });
  });
  return findings;
}

function impurity(node: ts.Node): string | undefined {
  if (node.kind === ts.SyntaxKind.AnyKeyword) return 'uses any; name the type, or take unknown and parse it';
  if (node.kind === ts.SyntaxKind.AsyncKeyword) return 'is async; the core waits for nothing, its callers do';
  if (isImportCall(node)) return 'imports while it runs; the core waits for nothing, and its imports stand at the head';
  if (ts.isElementAccessExpression(node) && node.expression.getText() === 'Math')
    return 'looks a member of Math up by a string; name it, so that it can be seen which';
  if (!ts.isIdentifier(node)) return undefined;
  if (node.text === 'random' && isMember(node, 'Math')) return 'rolls dice; take a seed from the command';
  if (isPropertyName(node)) return undefined;
  if (node.text === 'globalThis') return 'reaches for globalThis, and so for whatever is ambient; name what is needed';
  if (node.text === 'Date') return 'reaches for Date; take the day from the command';
  return undefined;
}

function isImportCall(node: ts.Node): boolean {
  return ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
}

function isMember(node: ts.Identifier, of: string): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return ts.isIdentifier(parent.expression) && parent.expression.text === of;
  return ts.isBindingElement(parent) && /=\s*Math\b/.test(parent.parent.parent.getText());
}

/** `x.Date` and `{ Date: … }` name a property, not the clock. */
function isPropertyName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  return (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node;
}
