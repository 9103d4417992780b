import type { Member, Post } from '../../../domain/records';
import type { Translator } from '../../../i18n/translator';
import { useTexts } from '../../controls/texts';

/** What the guide said of the post when it went out, what a person let stand and why, and by which version. */
export function PostCheck({ post, members }: { post: Post; members: readonly Member[] }) {
  const { t, say } = useTexts();
  const left = [...new Set(post.findingsLeft)];
  const overrides = post.overrides ?? [];
  return (
    <section>
      <h3>{t('log.check')}</h3>
      {post.findingsLeft === undefined && <p class="cp-quiet">{t('log.check.unknown')}</p>}
      {post.findingsLeft && left.length + overrides.length === 0 && <p>{t('log.check.clean')}</p>}
      {left.length > 0 && (
        <ul class="cp-detail__list">
          {left.map((rule) => (
            <li key={rule}>{ruleName(rule, say)}</li>
          ))}
        </ul>
      )}
      {overrides.map(({ rule, reason, by, atPublish, words }) => (
        <p key={`${rule} ${words}`} class="cp-small">
          {t(atPublish ? 'log.override.atPublish' : 'log.override', {
            rule: ruleName(rule, say) + (words ? ` (${words})` : ''),
            reason,
          })}
          {by && by !== post.publisher && (
            <span class="cp-quiet">
              {' · '}
              {members.find(({ id }) => id === by)?.name ?? t('log.person.gone')}
            </span>
          )}
        </p>
      ))}
      {post.guideVersion !== undefined && (
        <p class="cp-small">
          <a href="#guide/versions">{t('log.guideVersion', { n: post.guideVersion })}</a>
        </p>
      )}
    </section>
  );
}

/** The rule's title; the id itself for a rule that is no longer known. */
export function ruleName(rule: string, say: Translator['say']): string {
  const key = `rules.${rule}.title`;
  const title = say(key);
  return title === key ? rule : `${rule} · ${title}`;
}
