/** What a programme.yaml that says nothing of métiers and expertise gets; each programme can list its own. */
export const DEFAULT_METIERS = [
  { id: 'design', fr: 'Design', en: 'Design' },
  { id: 'developpement', fr: 'Développement', en: 'Software development' },
  { id: 'data', fr: 'Science des données', en: 'Data science' },
  { id: 'produit', fr: 'Produit', en: 'Product' },
  { id: 'droit', fr: 'Droit', en: 'Law' },
];

/** By which fields are grouped, where they are listed. */
export const DEFAULT_FAMILIES = [
  { id: 'design', fr: 'Design', en: 'Design' },
  { id: 'ingenierie', fr: 'Ingénierie', en: 'Engineering' },
  { id: 'interet-general', fr: 'Intérêt général', en: 'General interest' },
  { id: 'innovation-ouverte', fr: 'Innovation ouverte', en: 'Open innovation' },
  { id: 'ecosysteme', fr: 'Écosystème', en: 'Wider ecosystem' },
];

export const DEFAULT_EXPERTISE = [
  { id: 'recherche-utilisateur', family: 'design', fr: 'Recherche utilisateur', en: 'User research' },
  { id: 'experience', family: 'design', fr: 'Design d’expérience', en: 'Experience design' },
  { id: 'interface', family: 'design', fr: 'Design d’interface', en: 'Interface design' },
  { id: 'architecture', family: 'ingenierie', fr: 'Architecture logicielle', en: 'Software architecture' },
  { id: 'data', family: 'ingenierie', fr: 'Science des données', en: 'Data science' },
  {
    id: 'deploiement',
    family: 'ingenierie',
    fr: 'Intégration et déploiement',
    en: 'Integration and deployment',
  },
  { id: 'accessibilite', family: 'interet-general', fr: 'Accessibilité', en: 'Accessibility' },
  { id: 'eco-responsabilite', family: 'interet-general', fr: 'Écoresponsabilité', en: 'Eco-responsibility' },
  { id: 'logiciel-libre', family: 'innovation-ouverte', fr: 'Logiciel libre', en: 'Free software' },
  { id: 'donnees-ouvertes', family: 'innovation-ouverte', fr: 'Données ouvertes', en: 'Open data' },
  { id: 'droit', family: 'ecosysteme', fr: 'Droit et société', en: 'Law and society' },
  { id: 'produit', family: 'ecosysteme', fr: 'Produit', en: 'Product' },
];

/** The météo of the 5th promotion, apart from its anchor. */
export const DEFAULT_REMINDERS = [
  { workingDays: 1, at: '10:00' },
  { workingDays: 3, at: '10:00' },
];
export const DEFAULT_CLOSING = { workingDays: 4, at: '18:00' };
export const DEFAULT_DIGEST = { workingDays: 5, at: '09:00' };
