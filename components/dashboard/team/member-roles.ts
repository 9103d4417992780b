import type { MemberRole } from '../../../domain/records';

/** The roles in the order people pick them. */
export const memberRoles = ['author', 'editor', 'lead', 'guest'] as const satisfies MemberRole[];
