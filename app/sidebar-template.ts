import type { Template, TemplateField } from '../domain/records';
import { fieldsOf, place } from '../domain/templates/fields';
import { fillTemplate } from '../domain/templates/fill';

/** The fields a form asks for: those described, then those the body names and nobody described. */
export function formFields({ body, fields }: Pick<Template, 'body' | 'fields'>): TemplateField[] {
  const known = new Set(fields.map(({ name }) => name));
  const rest = fieldsOf(body).filter((name) => !known.has(name));
  return [
    ...fields,
    ...rest.map((name) => ({ name, label: name, kind: 'text' as const, required: false })),
  ];
}

/**
 * The post as it will read. What is required and still empty stands as its label in brackets; what is
 * optional and empty goes, with the empty lines it would leave behind.
 */
export function templateText(
  template: Pick<Template, 'body' | 'fields' | 'language'>,
  values: Readonly<Record<string, string>>,
): { text: string; missing: string[] } {
  const { body, fields, language } = template;
  const { text } = fillTemplate(body, values, language);
  const missing: string[] = [];
  const shown = text.replace(place, (_, name: string) => {
    const field = fields.find((one) => one.name === name);
    if (!field?.required) return '';
    missing.push(name);
    return `[${field.label}]`;
  });
  return {
    text: shown
      .replace(/[ \t]+$/gmu, '')
      .replace(/\n{3,}/gu, '\n\n')
      .trim(),
    missing: [...new Set(missing)],
  };
}

/** A template in one line, with names in brackets for what will be asked. */
export function templateLine({ body, fields }: Pick<Template, 'body' | 'fields'>): string {
  return body
    .replace(place, (_, name: string) => {
      const field = fields.find((one) => one.name === name);
      return `[${(field?.label ?? name).toLocaleLowerCase()}]`;
    })
    .replace(/\s+/gu, ' ')
    .trim();
}
