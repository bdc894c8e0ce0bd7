/** Sets attributes of one element of a drawing. */
export function draw(
  root: ParentNode,
  selector: string,
  attributes: Readonly<Record<string, string | number>>,
): void {
  const part = root.querySelector(selector)!;
  for (const [name, value] of Object.entries(attributes)) part.setAttribute(name, String(value));
}
