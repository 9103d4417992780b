import type { GuideParagraph } from '../../../domain/records';
import { Button } from '../../controls/button';
import { Icon } from '../../controls/icon';
import { Menu } from '../../controls/menu';
import { useTexts } from '../../controls/texts';
import { GuideText } from './guide-text';
import type { NamedRule } from './rule-names';

/** A paragraph as it is read, with its menu and the rules it explains. */
export function Paragraph(props: {
  paragraph: GuideParagraph;
  rules: readonly NamedRule[];
  /** Is it the one the address asks for? */
  found: boolean;
  onEdit: () => void;
  onMove: (by: number) => void;
  onRemove: () => void;
}) {
  const { t } = useTexts();
  const { id, title, text } = props.paragraph;
  return (
    <article
      class={`cp-doc__paragraph ${props.found ? 'cp-doc__paragraph--found' : ''}`}
      id={`paragraph-${id}`}
      aria-labelledby={`paragraph-${id}-title`}
    >
      <div class="cp-doc__head">
        <h3 id={`paragraph-${id}-title`} class="cp-grow">
          {title}
        </h3>
        <Button
          kind="plain"
          icon
          id={`paragraph-${id}-edit`}
          aria-label={t('guide.doc.edit', { title })}
          onClick={props.onEdit}
        >
          <Icon name="edit" />
        </Button>
        <Menu
          class="cp-button cp-button--plain cp-button--icon"
          label={t('guide.doc.menu', { title })}
          side="right"
          items={[
            { id: 'up', title: t('guide.doc.up'), onPick: () => props.onMove(-1) },
            { id: 'down', title: t('guide.doc.down'), onPick: () => props.onMove(1) },
            { id: 'remove', title: t('guide.doc.remove'), onPick: props.onRemove },
          ]}
        >
          <Icon name="more" />
        </Menu>
      </div>
      {text.trim() ? <GuideText text={text} /> : <p class="cp-quiet">{t('guide.doc.noText')}</p>}
      <AttachedRules rules={props.rules} />
    </article>
  );
}

/** The rules a paragraph explains, with how strict they are. */
export function AttachedRules({ rules }: { rules: readonly NamedRule[] }) {
  const { t } = useTexts();
  if (rules.length === 0) return null;
  return (
    <div class="cp-doc__rules">
      <span class="cp-quiet cp-small">{t('guide.doc.checks')}</span>
      <ul>
        {rules.map(({ id, name, level }) => (
          <li key={id} class={`cp-doc__rule cp-doc__rule--${level}`}>
            {name} <span class="cp-quiet">· {t(`common.level.${level}`)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
