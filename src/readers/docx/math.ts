import type { View } from '../reading.ts';
import { elements, findElement, type XmlElement, type XmlNode } from '../xml.ts';
import { changeOf, standsIn } from './changes.ts';
import { along } from './element.ts';

/** A formula in one line, as it stands in a view: `a/b`, `r^2`, `x_1`, `√(x)`. Words and signs are kept as they are. */
export function formulaWords(node: XmlNode, view: View): string {
  if (typeof node === 'string') return '';
  const part = (name: string) => grouped(inner(findElement(node, name), view));
  const change = changeOf(node, []);
  if (change !== undefined && !standsIn([change], view)) return '';
  switch (node.name) {
    case 'm:t':
    case 'w:t':
    case 'w:delText':
      return node.children.filter((child) => typeof child === 'string').join('');
    case 'm:f':
      return `${part('m:num')}/${part('m:den')}`;
    case 'm:sSup':
      return `${part('m:e')}^${part('m:sup')}`;
    case 'm:sSub':
      return `${part('m:e')}_${part('m:sub')}`;
    case 'm:sSubSup':
      return `${part('m:e')}_${part('m:sub')}^${part('m:sup')}`;
    case 'm:rad':
      return `√(${inner(findElement(node, 'm:e'), view)})`;
    case 'm:nary':
      return `${naryOf(node, view)}${inner(findElement(node, 'm:e'), view)}`;
    case 'm:d':
      return delimited(node, view);
    default:
      return inner(node, view);
  }
}

/** The author and date of the first change in a formula, if any is tracked there. */
export function changeInFormula(formula: XmlElement): ReturnType<typeof changeOf> {
  for (const child of elements(formula)) {
    const change = changeOf(child, []) ?? changeInFormula(child);
    if (change !== undefined) return change;
  }
  return undefined;
}

function inner(parent: XmlElement | undefined, view: View): string {
  return parent === undefined ? '' : parent.children.map((child) => formulaWords(child, view)).join('');
}

function grouped(words: string): string {
  return [...words].length > 1 && !/^\([^()]*\)$/.test(words) ? `(${words})` : words;
}

function naryOf(node: XmlElement, view: View): string {
  const sign = along(node, 'm:naryPr', 'm:chr')?.attributes['m:val'] ?? '∫';
  const [from, to] = [inner(findElement(node, 'm:sub'), view), inner(findElement(node, 'm:sup'), view)];
  return `${sign}${from === '' ? '' : `_${grouped(from)}`}${to === '' ? '' : `^${grouped(to)}`} `;
}

function delimited(node: XmlElement, view: View): string {
  const properties = findElement(node, 'm:dPr');
  const sign = (name: string, ordinary: string) =>
    properties === undefined ? ordinary : (findElement(properties, name)?.attributes['m:val'] ?? ordinary);
  const parts = elements(node, 'm:e').map((e) => inner(e, view));
  return `${sign('m:begChr', '(')}${parts.join(sign('m:sepChr', '|'))}${sign('m:endChr', ')')}`;
}
