import { describe, expect, it } from 'vitest';
import { BackupError } from '../../app/backup';
import { DeskError } from '../../app/desk';
import { problemKey, problemKeys } from '../../app/problem-key';
import { compiled } from '../../i18n/catalogue';

describe('What went wrong', () => {
  it('should have a sentence, whatever it was.', () => {
    const sentences = compiled('ru', ['errors']);
    const errors = [
      new DeskError('storage-full'),
      new DeskError('newer-schema'),
      new DeskError('unavailable'),
      new DeskError('invalid'),
      new BackupError('newer'),
      new BackupError('broken'),
      new BackupError('foreign'),
      new DOMException('enough', 'AbortError'),
      new TypeError('a mistake of ours'),
    ];
    expect(errors.map(problemKey)).toEqual(problemKeys);
    for (const key of problemKeys) expect(sentences, key).toHaveProperty([key]);
    expect(problemKey(undefined)).toBe('errors.other');
  });
});
