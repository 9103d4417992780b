import { useState } from 'preact/hooks';
import type { Account } from '../../../domain/records';
import { Button } from '../../controls/button';
import { Field, TextInput } from '../../controls/field';
import { Icon } from '../../controls/icon';
import { useTexts } from '../../controls/texts';
import { useRecords, useTeam } from '../shell/desk-context';
import { AccountLinkField } from './account-link-field';
import { FormDialog } from './form-dialog';
import { useTeamActs } from './use-team-acts';

export function AccountsPart() {
  const { t } = useTexts();
  const accounts = useRecords('account')?.toSorted(
    (a, b) => a.network.localeCompare(b.network) || a.title.localeCompare(b.title),
  );
  const team = useTeam();
  const acts = useTeamActs();
  const [opened, setOpened] = useState<Account>();
  const [link, setLink] = useState('');
  if (!accounts) return null;
  return (
    <>
      <AccountLinkField
        known={accounts}
        value={link}
        onType={setLink}
        onAdd={(account) => {
          setLink('');
          void acts.save(
            'account',
            undefined,
            { ...account, title: team?.shortName || account.handle },
            t('team.said.added', { name: account.handle }),
          );
        }}
      />
      {accounts.length === 0 ? (
        <p class="cp-quiet cp-part__more">{t('team.account.none')}</p>
      ) : (
        <ul class="cp-lines cp-part__more">
          {accounts.map((account) => (
            <li key={account.id} class="cp-lines__line">
              <div class="cp-grow">
                <p class="cp-ellipsis">
                  <strong>{account.title}</strong>
                  <span class="cp-quiet"> · {t(`common.network.${account.network}`)}</span>
                </p>
                <p class="cp-quiet cp-small cp-ellipsis">
                  <a href={account.link} target="_blank" rel="noreferrer">
                    {account.handle}
                  </a>
                  {' · '}
                  {account.ownerIds.length > 0
                    ? t('team.account.ids', { ids: account.ownerIds.join(', ') })
                    : t('team.account.noIds')}
                </p>
              </div>
              <Button
                aria-label={t('team.editNamed', { name: account.title })}
                onClick={() => setOpened(account)}
              >
                {t('common.edit')}
              </Button>
              <Button
                kind="plain"
                icon
                aria-label={t('setup.removeNamed', { name: account.title })}
                onClick={() => void acts.remove('account', account.id, account.title)}
              >
                <Icon name="trash" />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {opened && (
        <AccountDialog
          account={opened}
          onSave={(title) => acts.save('account', opened.id, { title })}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  );
}

function AccountDialog(props: {
  account: Account;
  onSave: (title: string) => Promise<boolean>;
  onClose: () => void;
}) {
  const { t } = useTexts();
  const [title, setTitle] = useState(props.account.title);
  const [asked, setAsked] = useState(false);
  return (
    <FormDialog
      title={t('team.account.edit')}
      onClose={props.onClose}
      onSave={() => {
        setAsked(true);
        return title.trim() ? props.onSave(title.trim()) : false;
      }}
    >
      <Field
        label={t('team.account.title')}
        hint={props.account.link}
        {...(asked && !title.trim() && { error: t('team.account.error.title') })}
      >
        <TextInput
          autofocus
          value={title}
          onInput={({ currentTarget }) => setTitle(currentTarget.value)}
        />
      </Field>
    </FormDialog>
  );
}
