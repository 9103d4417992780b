import { describe, expect, it } from 'vitest';
import { type Mark, marked } from '../../../../components/dashboard/guide/text-marks';

/** The selection is written between square brackets. */
function apply(written: string, kind: Mark): string {
  const from = written.indexOf('[');
  const to = written.indexOf(']') - 1;
  const { text, ...now } = marked(written.replace(/[[\]]/g, ''), from, to, kind);
  return `${text.slice(0, now.from)}[${text.slice(now.from, now.to)}]${text.slice(now.to)}`;
}

describe('Marks in a text', () => {
  it('Should be put around the selection and taken off again.', () => {
    expect(apply('это [важно] знать', 'bold')).toBe('это **[важно]** знать');
    expect(apply('это **[важно]** знать', 'bold')).toBe('это [важно] знать');
    expect(apply('[важно]', 'italic')).toBe('*[важно]*');
  });

  it('Should be put before every selected line, in place of another.', () => {
    expect(apply('раз\n[два\nтри]', 'list')).toBe('раз\n[- два\n- три]');
    expect(apply('[- два\n- три]', 'good')).toBe('[✓ два\n✓ три]');
    expect(apply('[✓ два\n✓ три]', 'good')).toBe('[два\nтри]');
    expect(apply('раз\nд[]ва', 'heading')).toBe('раз\n## два[]');
  });
});
