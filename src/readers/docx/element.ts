import { elements, findElement, type XmlElement } from '../xml.ts';

/** The `w:val` of a child element; undefined where there is no such child. */
export function valOf(parent: XmlElement | undefined, name: string): string | undefined {
  return parent === undefined ? undefined : findElement(parent, name)?.attributes['w:val'];
}

/** The same as a whole number; what is no number counts as missing. */
export function numberOf(parent: XmlElement | undefined, name: string): number | undefined {
  const value = valOf(parent, name);
  return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : undefined;
}

/** An on-off property: true, false, or undefined where it is not given (ECMA-376 part 1, 17.17.4). */
export function toggleOf(parent: XmlElement | undefined, name: string): boolean | undefined {
  const child = parent === undefined ? undefined : findElement(parent, name);
  return child === undefined ? undefined : !/^(?:0|false|off)$/.test(child.attributes['w:val'] ?? '1');
}

/** The element at the end of a path of child elements. */
export function along(parent: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let at = parent;
  for (const name of path) at = at === undefined ? undefined : findElement(at, name);
  return at;
}

/** The elements of one name below an element, without those that stand in another of them. */
export function outermost(parent: XmlElement, name: string): readonly XmlElement[] {
  return elements(parent).flatMap((child) => (child.name === name ? [child] : outermost(child, name)));
}

/** All elements of one name below an element, at any depth. */
export function below(parent: XmlElement, name: string): readonly XmlElement[] {
  return elements(parent).flatMap((child) =>
    child.name === name ? [child, ...below(child, name)] : below(child, name),
  );
}
