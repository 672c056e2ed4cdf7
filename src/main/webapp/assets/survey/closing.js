// The closing sheets of the day as a pair's phone shows them: figures, differences in words, who has signed.

/**
 * @param {object[]} own what door/closings answered
 * @param {object} help t, h, dateText, clockText of the page; waiting(batch): records of it still on this phone
 * @returns {string} a card a sheet, empty if there is none
 */
export function closingCards(own, { t, h, dateText, clockText, waiting }) {
  return own.map(({ sheet, toSign }) => {
    const here = waiting(sheet.batchId);
    const even = sheet.differences.length === 0 && here.visits + here.ballots === 0;
    const facts = [
      ['closingIssued', sheet.figures.issued],
      ['closingVisits', sheet.figures.visits],
      ['closingAnswered', sheet.figures.answered],
      ['closingReturned', sheet.figures.returned],
      ['closingUnsent', t('closingUnsentOf', here.visits, here.ballots)],
    ];
    return `<section class="g-card" data-sheet="${sheet.batchId}"><h2>${h(sheet.villageName)} · ${h(dateText(sheet.day))}</h2>
      <dl class="d-figures">${facts.map(([key, value]) => `<dt>${h(t(key))}</dt><dd>${h(value)}</dd>`).join('')}</dl>
      ${sheet.differences.map((text) => `<p class="g-notice g-warn">${h(text)}</p>`).join('') || (even ? `<p class="g-note">${h(t('closingEven'))}</p>` : '')}
      ${sheet.signatures.map((s) => `<p class="g-note">${h(t('closingSigned', s.name, clockText(s.signedAt)))}</p>`).join('')}
      ${sheet.signed ? `<span class="g-chip g-good">${h(t('closingBoth'))}</span>` : ''}
      ${!sheet.signed && !toSign ? `<p class="g-note">${h(t('closingWaiting', sheet.missing.join('、')))}</p>` : ''}
      ${toSign ? `<button class="g-button g-primary d-big g-above" data-act="signClosing" data-id="${sheet.batchId}">${h(t(even ? 'closingSign' : 'closingSignAnyway'))}</button>` : ''}
    </section>`;
  }).join('');
}
