import { useState } from 'preact/hooks';
import type { Rubric } from '../../../domain/records';
import { percent } from '../../../i18n/format';
import { Button } from '../../controls/button';
import { Icon } from '../../controls/icon';
import { RubricMark } from '../../controls/marks';
import { EmptyState, Notice } from '../../controls/states';
import { useTexts } from '../../controls/texts';
import { useRecords } from '../shell/desk-context';
import { RubricDialog } from './rubric-dialog';
import { useTeamActs } from './use-team-acts';

export function RubricsPart() {
  const { t, language } = useTexts();
  const rubrics = useRecords('rubric')?.toSorted((a, b) => a.title.localeCompare(b.title));
  const acts = useTeamActs();
  const [opened, setOpened] = useState<Rubric | 'new'>();
  if (!rubrics) return null;
  const sum = rubrics.reduce((total, { targetShare = 0 }) => total + targetShare, 0);
  const inWords = percent(language, sum, 0);
  // Shares such as 0.1 are not exact, so a sum of one may come out a hair above.
  const tooMuch = sum > 1.0001;
  return (
    <>
      <div class="cp-part__bar">
        <Button onClick={() => setOpened('new')}>
          <Icon name="plus" />
          {t('team.rubric.add')}
        </Button>
        {sum > 0 && !tooMuch && (
          <span class="cp-quiet">{t('team.rubric.sum', { sum: inWords })}</span>
        )}
      </div>
      {tooMuch && <Notice kind="warning">{t('team.rubric.sumTooMuch', { sum: inWords })}</Notice>}
      {rubrics.length === 0 ? (
        <EmptyState title={t('team.rubric.none.title')} text={t('team.rubric.none.text')} />
      ) : (
        <ul class="cp-lines">
          {rubrics.map((rubric) => (
            <li key={rubric.id} class="cp-lines__line">
              <RubricMark rubric={rubric} />
              <div class="cp-grow">
                <p class="cp-ellipsis">
                  <strong>{rubric.title}</strong>
                </p>
                <p class="cp-quiet cp-small cp-ellipsis">
                  {[rubric.description, ...(rubric.requiredHashtags ?? [])]
                    .filter(Boolean)
                    .join(' ')}
                </p>
              </div>
              <span class="cp-number cp-part__share">
                {rubric.targetShare !== undefined && percent(language, rubric.targetShare, 0)}
              </span>
              <Button
                aria-label={t('team.editNamed', { name: rubric.title })}
                onClick={() => setOpened(rubric)}
              >
                {t('common.edit')}
              </Button>
              <Button
                kind="plain"
                icon
                aria-label={t('setup.removeNamed', { name: rubric.title })}
                onClick={() => void acts.remove('rubric', rubric.id, rubric.title)}
              >
                <Icon name="trash" />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {opened && (
        <RubricDialog
          rubric={opened === 'new' ? undefined : opened}
          count={rubrics.length}
          onSave={(fields) => acts.save('rubric', opened === 'new' ? undefined : opened.id, fields)}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  );
}
