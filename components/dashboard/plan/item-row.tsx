import { isOverdue } from '../../../domain/plan/due';
import type { PlanItem } from '../../../domain/records';
import { Avatar, RubricMark } from '../../controls/marks';
import { useTexts } from '../../controls/texts';
import { askedByKey } from './item-keys';
import { ItemMenu } from './item-menu';
import type { PlanNouns } from './plan-nouns';
import { StatusMark } from './status-mark';
import type { PlanActs } from './use-plan-acts';

export interface ItemRowProps {
  item: PlanItem;
  nouns: PlanNouns;
  acts: PlanActs;
  today: string;
  onOpen: (item: PlanItem) => void;
  onMove: (item: PlanItem) => void;
}

/** One item on one line: the list view and the list of a day. */
export function ItemRow({ item, nouns, acts, today, onOpen, onMove }: ItemRowProps) {
  const { t } = useTexts();
  const rubric = item.rubric ? nouns.rubrics.get(item.rubric) : undefined;
  const author = item.author ? nouns.members.get(item.author) : undefined;
  const accounts = item.accounts
    .map((id) => nouns.accounts.get(id))
    .filter((account) => account !== undefined);
  return (
    <li class="cp-plan-row" data-item={item.id}>
      <span class="cp-plan-row__time cp-number">{item.time ?? '—'}</span>
      <RubricMark rubric={rubric} />
      <div class="cp-grow">
        <button
          type="button"
          class="cp-plan-row__title"
          onClick={() => onOpen(item)}
          onKeyDown={(event) => {
            const asked = askedByKey(event, item, today);
            if (!asked) return;
            event.preventDefault();
            if (asked === 'move') onMove(item);
            else void acts.move(item, asked.to);
          }}
        >
          {item.title}
        </button>
        <p class="cp-quiet cp-small cp-ellipsis">
          {[
            rubric?.title,
            ...accounts.map(({ network, title }) => `${t(`common.network.${network}`)}: ${title}`),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <span class="cp-plan-row__state">
        <StatusMark item={item} />
        {isOverdue(item, today) && <span class="cp-overdue">{t('plan.overdue')}</span>}
      </span>
      <span class="cp-plan-row__author">
        {author ? (
          <>
            <Avatar member={author} />
            <span class="cp-ellipsis" title={author.name}>
              {author.name}
            </span>
          </>
        ) : (
          <span class="cp-quiet cp-ellipsis">{t('plan.noAuthor')}</span>
        )}
      </span>
      <ItemMenu item={item} acts={acts} onMove={onMove} />
    </li>
  );
}
