/** KaTeX says of every formula in which namespace it is, for the sake of XML. HTML knows it of `math`, and a chapter has hundreds. */
export const withoutNamespace = (html: string): string =>
  html.replaceAll(' xmlns="http://www.w3.org/1998/Math/MathML"', '');
