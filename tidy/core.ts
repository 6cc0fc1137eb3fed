import ts from 'typescript';
import { type Finding, lineOf, type Source, type Tree, walk } from './tree.ts';

/**
 * The core asks no clock, rolls no dice, waits for nothing and trusts no untyped value. Its own tsconfig keeps out
 * everything else that is ambient; these four are part of the language and slip through.
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
  if (!ts.isIdentifier(node)) return undefined;
  if (node.text === 'random' && isMember(node, 'Math')) return 'rolls dice; take a seed from the command';
  if (node.text === 'Date' && !isPropertyName(node)) return 'reaches for Date; take the day from the command';
  return undefined;
}

function isMember(node: ts.Identifier, of: string): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return ts.isIdentifier(parent.expression) && parent.expression.text === of;
  return ts.isBindingElement(parent) && /=\s*Math\b/.test(parent.parent.parent.getText());
}

/** `x.Date` and `{ Date: … }` name a property, not the clock; `globalThis.Date` is the clock all the same. */
function isPropertyName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node)
    return parent.expression.getText() !== 'globalThis';
  return (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node;
}
