// Draws the charts of the page: runs in a browser, after Chart.js and the page's data.
const { names, charts } = JSON.parse(document.getElementById('data').textContent)
const style = getComputedStyle(document.documentElement)
Chart.defaults.color = style.getPropertyValue('--text')
Chart.defaults.borderColor = style.getPropertyValue('--line')
Chart.defaults.animation = false
const color = (index, of) => `hsl(${Math.round((360 * index) / of + 210) % 360} 60% 50%)`

for (const { id, title, stacked, series } of charts) {
  const box = document.getElementById(id)
  const bars = stacked ? names.length : names.length * series.length
  box.style.height = `${90 + 26 * bars + 14 * names.length}px`
  new Chart(box.querySelector('canvas'), {
    type: 'bar',
    data: {
      labels: names.map(name => name.split(', ')),
      datasets: series.map(({ label, values }, i) => ({
        label,
        data: values,
        backgroundColor: color(i, series.length),
      })),
    },
    options: {
      indexAxis: 'y',
      maintainAspectRatio: false,
      scales: { x: { stacked, beginAtZero: true, title: { display: true, text: title } }, y: { stacked } },
    },
  })
}
