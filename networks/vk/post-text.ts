const block = /^(P|DIV|LI|UL|OL|BLOCKQUOTE|SECTION)$/;

/**
 * The words of a post's card as they were written: pictures of emoji as the emoji, links in full, without
 * what stands among the words and is not of them. Hidden ends of long texts are there too.
 * @param without selector of what is left out
 */
export function readPostText(root: Element, without: string): string {
  let text = '';
  const line = () => {
    if (text && !text.endsWith('\n')) text += '\n';
  };
  const walk = (parent: Node) => {
    for (const node of parent.childNodes) {
      if (node.nodeType === 3) text += (node as Text).data;
      if (node.nodeType !== 1) continue;
      const element = node as Element;
      if (element.matches(without)) continue;
      if (element.nodeName === 'BR') text += '\n';
      else if (element.nodeName === 'IMG') text += element.getAttribute('alt') ?? '';
      else if (element.nodeName === 'A') text += linkText(element, without);
      else if (block.test(element.nodeName)) {
        line();
        walk(element);
        line();
      } else walk(element);
    }
  };
  walk(root);
  return text
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/\u00a0/g, ' ')
    .trim();
}

/** A link's words; an address that was cut short is given in full, out of VK's way station for leaving links. */
function linkText(link: Element, without: string): string {
  const shown = readPostText(link, without);
  const bare = shown.replace(/(\.\.+|…)$/, '');
  if (bare === shown) return shown;
  const href = link.getAttribute('href') ?? '';
  const [, leaving] = /\/away(?:\.php)?\?(?:[^#]*&)?to=([^&#]+)/.exec(href) ?? [];
  try {
    const target = leaving ? decodeURIComponent(leaving) : href;
    return target.includes(bare.replace(/^https?:\/\//, '')) ? target : shown;
  } catch {
    return shown;
  }
}
