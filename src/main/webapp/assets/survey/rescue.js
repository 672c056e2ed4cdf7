// Reads the rescue file of another phone. All of it or nothing: a record that is not what its hash says spoils the file.
import { sha256 } from './seal.js';

const KIND = 'gankao-door-rescue-1';
const ID = /^[0-9a-f]{32}$/;
const MOST = 2000;
const LARGEST = 5_000_000;

/** @returns {Promise<{fault?: string, visits?: object[], ballots?: object[]}>} fault: key of the reason nothing is taken */
export async function readRescue(file, campaign) {
  let content;
  try {
    content = file.size > LARGEST ? null : JSON.parse(await file.text());
  } catch {
    content = null;
  }
  if (content?.kind !== KIND || !Array.isArray(content.visits) || !Array.isArray(content.ballots)) return { fault: 'rescueForeign' };
  if (content.campaign !== campaign) return { fault: 'rescueOther' };
  const records = [...content.visits, ...content.ballots];
  if (records.length > MOST) return { fault: 'rescueForeign' };
  for (const record of records) {
    if (!(await isWhole(record))) return { fault: 'rescueDamaged' };
  }
  const waiting = (record) => ({ ...record, receipted: false, stuck: null });
  return { visits: content.visits.map(waiting), ballots: content.ballots.map((ballot) => ({ ...ballot, stuck: null })) };
}

async function isWhole(record) {
  return typeof record === 'object' && record !== null && ID.test(record.id) && Number.isInteger(record.batch)
    && typeof record.content === 'string' && (await sha256(record.content)) === record.sha256;
}
