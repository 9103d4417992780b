import type { GuideSection } from '../../../domain/records';
import { TextInput } from '../../controls/field';
import { Icon } from '../../controls/icon';
import { Menu } from '../../controls/menu';
import { useTexts } from '../../controls/texts';

/** The heading of a section, renamed where it stands, with its menu. */
export function SectionHead(props: {
  section: GuideSection;
  renaming: boolean;
  onRename: (title: string) => void;
  acts: { id: string; title: string; onPick: () => void }[];
}) {
  const { t } = useTexts();
  const { section } = props;
  const title = section.title || t('guide.doc.rest');
  return (
    <div class="cp-doc__head">
      <h2 id={`section-${section.id}-title`} class={props.renaming ? 'cp-unseen' : 'cp-grow'}>
        {title}
      </h2>
      {props.renaming && (
        <TextInput
          class="cp-grow"
          aria-label={t('guide.doc.sectionTitle')}
          defaultValue={section.title}
          ref={(field: HTMLInputElement | null) => field?.select()}
          onBlur={(event) => props.onRename(event.currentTarget.value.trim())}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur();
            if (event.key === 'Escape') props.onRename('');
          }}
        />
      )}
      {section.id && (
        <Menu
          class="cp-button cp-button--plain cp-button--icon"
          label={t('guide.doc.menu', { title })}
          side="right"
          items={props.acts}
        >
          <Icon name="more" />
        </Menu>
      )}
    </div>
  );
}
