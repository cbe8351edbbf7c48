import type { TableSpec } from './tableSpec';

/** The families that items belong to, and the families above them. */
export const families = {
  name: 'm_Families',
  sheet: 'Families',
  owner: 'people',
  about: 'Families of items. Plans add up to them; a family may stand below another one.',
  absent: 'The families that m_Items names are taken, all on one level.',
  unlocks: 'Names and a tree of families in every plan, and a planner for each.',
  columns: [
    { name: 'family', type: 'txt', key: true, help: 'The family as m_Items names it.', example: 'Trimmers' },
    { name: 'name', type: 'txt', optional: true, help: 'Name that people read.', example: 'Trimmers and edgers' },
    { name: 'parent', type: 'fk', optional: true, references: 'm_Families', help: 'The family above it; no family may stand above itself.', example: 'Garden care' },
    { name: 'planner', type: 'fk', optional: true, references: 'm_Users', help: 'Who plans it.', example: 'a.berger' },
  ],
} as const satisfies TableSpec;
