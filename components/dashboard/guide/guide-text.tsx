import { Lexer, type Token, type Tokens } from 'marked';
import { type ComponentChildren, createElement, Fragment, type VNode } from 'preact';
import { useTexts } from '../../controls/texts';

/** The text of a paragraph as people read it. Marks that are not of the small Markdown stay as typed. */
export function GuideText({ text }: { text: string }) {
  return <div class="cp-prose">{side(partsOf(text).map(partNode))}</div>;
}

function partNode({ examples, lines }: Part): ComponentChildren {
  if (examples) return <ExampleLines lines={lines} />;
  return blocks(new Lexer({ gfm: true }).lex(lines.join('\n')));
}

/** Nodes side by side; they are made anew with every text, so none needs a key. */
function side(nodes: readonly ComponentChildren[]): VNode {
  return createElement(Fragment, null, ...nodes);
}

interface Part {
  examples: boolean;
  lines: string[];
}

const exampleLine = /^\s{0,3}([✓✗])\s+(.+)$/u;

/** Runs of example lines, and what stands between them. */
function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  for (const line of text.split('\n')) {
    const examples = exampleLine.test(line);
    const last = parts.at(-1);
    if (last?.examples === examples) last.lines.push(line);
    else parts.push({ examples, lines: [line] });
  }
  return parts;
}

function ExampleLines({ lines }: { lines: readonly string[] }) {
  const { t } = useTexts();
  const item = (line: string) => {
    const [, mark, words = ''] = exampleLine.exec(line) ?? [];
    const kind = mark === '✓' ? 'good' : 'bad';
    return (
      <li class={`cp-prose__example cp-prose__example--${kind}`}>
        <span aria-hidden="true">{mark}</span>
        <span class="cp-unseen">{t(`guide.${kind}`)}: </span>
        <span>{inline(new Lexer({ gfm: true }).inlineTokens(words))}</span>
      </li>
    );
  };
  return <ul class="cp-prose__examples">{side(lines.map(item))}</ul>;
}

function blocks(tokens: readonly Token[]): ComponentChildren {
  return side(tokens.map(block));
}

function block(token: Token): ComponentChildren {
  switch (token.type) {
    case 'space':
    case 'def':
      return null;
    case 'heading':
      return <h4>{inline(token.tokens)}</h4>;
    case 'paragraph':
      return <p>{inline(token.tokens)}</p>;
    case 'text':
      return token.tokens ? inline(token.tokens) : token.text;
    case 'blockquote':
      return <blockquote>{blocks(token.tokens ?? [])}</blockquote>;
    case 'list': {
      const list = token as Tokens.List;
      const items = side(list.items.map(listItem));
      return list.ordered ? <ol start={list.start || 1}>{items}</ol> : <ul>{items}</ul>;
    }
    case 'hr':
      return <hr />;
    default:
      return <p>{token.raw.trim()}</p>;
  }
}

function listItem({ tokens }: Tokens.ListItem): ComponentChildren {
  return <li>{blocks(tokens)}</li>;
}

function inline(tokens: readonly Token[] | undefined): ComponentChildren {
  return side((tokens ?? []).map(word));
}

function word(token: Token): ComponentChildren {
  switch (token.type) {
    case 'strong':
      return <strong>{inline(token.tokens)}</strong>;
    case 'em':
      return <em>{inline(token.tokens)}</em>;
    case 'br':
      return <br />;
    case 'link':
      return /^(?:https?:\/\/|mailto:)/i.test(token.href) ? (
        <a href={token.href} target="_blank" rel="noreferrer">
          {inline(token.tokens)}
        </a>
      ) : (
        token.raw
      );
    case 'escape':
      return token.text;
    case 'text':
      return token.tokens ? inline(token.tokens) : withBreaks(token.text);
    default:
      return token.raw;
  }
}

/** A new line in the text is a new line for the reader, too. */
function withBreaks(text: string): ComponentChildren {
  const [first, ...others] = text.split('\n');
  return side([first, ...others.map(brokenLine)]);
}

function brokenLine(line: string): ComponentChildren {
  return (
    <>
      <br />
      {line}
    </>
  );
}
