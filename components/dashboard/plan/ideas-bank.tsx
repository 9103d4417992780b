import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import { ideas } from '../../../domain/plan/due';
import type { PlanItem } from '../../../domain/records';
import { Field, TextInput } from '../../controls/field';
import { RubricMark } from '../../controls/marks';
import { useTexts } from '../../controls/texts';
import { askedByKey } from './item-keys';
import { ItemMenu } from './item-menu';
import type { PlanNouns } from './plan-nouns';
import type { PlanActs } from './use-plan-acts';

/** What has no day yet. Ideas are dragged onto a day, or moved by menu and keyboard. */
export function IdeasBank(props: {
  items: readonly PlanItem[];
  nouns: PlanNouns;
  acts: PlanActs;
  today: string;
  bank: Ref<HTMLElement>;
  onOpen: (item: PlanItem) => void;
  onMove: (item: PlanItem) => void;
}) {
  const { t } = useTexts();
  const [title, setTitle] = useState('');
  const shown = ideas(props.items);
  return (
    <aside class="cp-ideas cp-card" ref={props.bank} aria-labelledby="plan-ideas">
      <h2 id="plan-ideas">
        {t('plan.ideas')} <span class="cp-quiet cp-number cp-ideas__count">{shown.length}</span>
      </h2>
      <p class="cp-quiet cp-small">{t(shown.length > 0 ? 'plan.ideasAbout' : 'plan.noIdeas')}</p>
      <form
        onSubmit={async (event) => {
          event.preventDefault();
          const wanted = title.trim();
          if (!wanted) return;
          setTitle('');
          if (!(await props.acts.create({ title: wanted }))) setTitle(wanted);
        }}
      >
        <Field quiet label={t('plan.newIdea')}>
          <TextInput
            value={title}
            placeholder={t('plan.ideaHint')}
            onInput={(event) => setTitle(event.currentTarget.value)}
          />
        </Field>
      </form>
      <ul class="cp-ideas__list">
        {shown.map((item) => (
          <li key={item.id} class="cp-ideas__idea" data-item={item.id}>
            <RubricMark rubric={item.rubric ? props.nouns.rubrics.get(item.rubric) : undefined} />
            <button
              type="button"
              class="cp-ideas__title"
              title={item.title}
              onClick={() => props.onOpen(item)}
              onKeyDown={(event) => {
                const asked = askedByKey(event, item, props.today);
                if (!asked) return;
                event.preventDefault();
                if (asked === 'move') props.onMove(item);
                else void props.acts.move(item, asked.to);
              }}
            >
              {item.title}
            </button>
            <ItemMenu item={item} acts={props.acts} onMove={props.onMove} />
          </li>
        ))}
      </ul>
    </aside>
  );
}
