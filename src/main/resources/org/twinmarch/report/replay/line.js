// The line as a straight strip: chainage from left to right, depth downwards.

/** A unit right on the line is set off to its own side, lest parties cover it [px]. */
const ASIDE = 11;
const LINE_MARGIN = { left: 16, right: 16, top: 38, bottom: 64 };

function lineView() {
  const svg = find('line');
  const width = svg.clientWidth;
  const height = svg.clientHeight;
  const room = height - LINE_MARGIN.top - LINE_MARGIN.bottom;
  const x = km => LINE_MARGIN.left + (km - data.fromKm) / (data.toKm - data.fromKm) * (width - LINE_MARGIN.left - LINE_MARGIN.right);
  const y = depth => LINE_MARGIN.top + Math.min(1.02, Math.max(-0.02, (depth + depthA) / (depthA + depthB))) * room;
  const spot = (km, depthKm) => ({ x: x(km), y: y(depthKm), turn: 0 });
  svg.replaceChildren();
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  const sky = element('rect', { id: 'sky', class: 'sky', x: 0, y: 0, width, height }, svg);
  drawAxis(svg, x, width, height);
  text(zoneWords(data.sideA, data.depthA), { x: LINE_MARGIN.left, y: 18, class: 'zone' }, svg);
  text(zoneWords(data.sideB, data.depthB), { x: LINE_MARGIN.left, y: height - 30, class: 'zone' }, svg);
  element('line', { class: 'border', x1: x(data.fromKm), x2: x(data.toKm), y1: y(0), y2: y(0) }, svg);
  return {
    sky, scale: 1, moving: element('g', { id: 'moving' }, svg), spot,
    unitSpot: unit => {
      const at = spot(unit.km, unit.depthKm);
      return unit.depthKm === 0 ? { ...at, y: at.y + sign(unit.side) * ASIDE } : at;
    },
    along: (fromKm, toKm) => `M${x(fromKm)},${y(0)}H${x(toKm)}`
  };
}
const zoneWords = (side, depthKm) => depthKm > 0 ? `${side}, ${round(depthKm)} km deep` : side;
function drawAxis(svg, x, width, height) {
  const step = roundKm((data.toKm - data.fromKm) * 70 / width);
  const bottom = height - 20;
  element('line', { class: 'axis', x1: x(data.fromKm), x2: x(data.toKm), y1: bottom, y2: bottom }, svg);
  for (let tick = Math.ceil(data.fromKm / step); tick * step <= data.toKm; tick++) {
    const km = tick * step;
    const at = x(km);
    element('line', { class: 'axis', x1: at, x2: at, y1: bottom, y2: bottom + 4 }, svg);
    const anchor = at < 32 ? 'start' : at > width - 32 ? 'end' : 'middle';
    text(`${round(km)} km`, { x: at, y: height - 3, 'text-anchor': anchor }, svg);
  }
}
const round = km => Number(km.toPrecision(6));
/** The least of 1, 2 and 5 by powers of ten that is no less than a length. */
function roundKm(leastKm) {
  const power = Math.pow(10, Math.floor(Math.log10(leastKm)));
  return [1, 2, 5, 10].map(digit => digit * power).find(step => step >= leastKm);
}
