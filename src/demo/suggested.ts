/** Whom a newcomer had best be first: an EIG, and her coach. */
export const SUGGESTED = ['alix.moreau@example.org', 'camille.roussel@example.org'];
