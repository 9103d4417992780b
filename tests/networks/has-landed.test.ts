import { describe, expect, it } from 'vitest';
import { hasLanded } from '../../networks/dom/insert-text';

describe('What is read back after an insertion', () => {
  it('Text that came once more should be seen, at the caret and behind what was there.', () => {
    expect(hasLanded('', 'Зал № 2', 'Зал № 2', false)).toBe(true);
    expect(hasLanded('ночь', 'новаячь', 'вая', false)).toBe(true);
    expect(hasLanded('Зал № 2', 'Зал № 2\n\nЗал № 2', '\n\nЗал № 2', false)).toBe(true);
  });

  it('A draft that stayed as it was should not pass for one the text came into.', () => {
    expect(hasLanded('Зал № 2', 'Зал № 2', 'Зал № 2', false)).toBe(false);
    expect(hasLanded('Зал № 2', 'Зал № 2', 'Зал', false)).toBe(false);
  });

  it('A draft replaced by the text should hold it alone.', () => {
    expect(hasLanded('Черновик', 'Зал № 2', 'Зал № 2', true)).toBe(true);
    expect(hasLanded('Черновик', 'Черновик\nЗал № 2', 'Зал № 2', true)).toBe(false);
    expect(hasLanded('Зал № 2', 'Зал № 2', 'Зал № 2', true)).toBe(true);
  });

  it('A draft that stayed as it was should not pass for a text with other spaces.', () => {
    expect(hasLanded('Зал № 2', 'Зал № 2', ' Зал № 2', true)).toBe(false);
  });
});
