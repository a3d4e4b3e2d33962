import { t } from '../i18n/index.svelte.ts';

/** 5 → 5幢; what has a name of its own keeps it. */
export const buildingName = (building: string): string =>
  /^\d+$/.test(building) ? t('scope.building', { name: building }) : building;
