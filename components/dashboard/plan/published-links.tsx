import { useEffect, useState } from 'preact/hooks';
import type { PlanItem, Post } from '../../../domain/records';
import { useTexts } from '../../controls/texts';
import { useDesk } from '../shell/desk-context';
import { hashOf } from '../shell/route';
import type { PlanNouns } from './plan-nouns';

/** Where an item went out: a link to the post on each account. */
export function PublishedLinks({ item, nouns }: { item: PlanItem; nouns: PlanNouns }) {
  const { t } = useTexts();
  const desk = useDesk();
  const [posts, setPosts] = useState<Post[]>([]);
  const ids = Object.values(item.published ?? {}).join(' ');
  useEffect(() => {
    let gone = false;
    Promise.all(
      ids
        .split(' ')
        .filter(Boolean)
        .map((id) => desk.get('post', id)),
    ).then(
      (found) => !gone && setPosts(found.filter((post) => post !== undefined)),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [desk, ids]);
  if (posts.length === 0) return null;
  return (
    <ul class="cp-item__links">
      {posts.map((post) => {
        const account =
          nouns.accounts.get(post.account)?.title ?? t(`common.network.${post.network}`);
        return (
          <li key={post.id}>
            {post.permalink ? (
              <a href={post.permalink} target="_blank" rel="noreferrer">
                {t('plan.openPost', { account })}
              </a>
            ) : (
              <a href={hashOf('log', post.id)}>{t('plan.inLog', { account })}</a>
            )}
          </li>
        );
      })}
    </ul>
  );
}
