/** What a team says of its défi, and gives of it. */
export const LEVELS_SAID = {
  accessibility: 'none',
  sobriety: 'begun',
  data: 'none',
  code: 'published',
  shared: false,
};
export const LINKS_GIVEN = {
  accessibility: null,
  sobriety: null,
  data: null,
  code: 'https://code.example.org/portail_(2022)',
};
