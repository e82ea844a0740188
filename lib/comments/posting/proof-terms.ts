/**
 * What a browser is asked to do, known on both sides: PBKDF2 with this many rounds for each try.
 */
export const proofAlgorithm = 'PBKDF2/SHA-256';
export const proofCost = 5000;
