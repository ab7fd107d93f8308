//! Charts: bars in per cent of the width, so that words keep their size, and the same numbers as a table. What a chart
//! shows stands above it, in words.

use domain::{Html, Locale};
use i18n::charts as t;
use leptos::prelude::*;

/// A bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// What it stands for.
    pub label: String,
    /// How long it is.
    pub value: u32,
}

/// A chart.
#[derive(Clone, Debug)]
pub struct Chart {
    /// What is counted, such as *Members by region*.
    pub unit: String,
    /// What the labels are, and what the numbers are: the heads of the table.
    pub heads: (String, String),
    /// The bars, in their order.
    pub bars: Vec<Bar>,
    /// What is missing, and what can be done about it.
    pub gap: Option<String>,
}

/// The height of one bar with its words, in pixels.
const ROW: usize = 40;

/// Draws it.
pub fn chart(locale: Locale, chart: &Chart) -> Html {
    let most = chart.bars.iter().map(|bar| bar.value).max().unwrap_or_default().max(1);
    let rows = chart
        .bars
        .iter()
        .enumerate()
        .map(|(place, bar)| {
            let top = place * ROW;
            // A bar of nothing is seen as a hairline.
            let width = format!("{}.{}%", bar.value * 100 / most, bar.value * 1000 / most % 10);
            let value = i18n::integer(locale, bar.value.into());
            view! {
                <text x="0" y={top + 16}>
                    {bar.label.clone()}
                </text>
                <text class="n" x="100%" y={top + 16}>
                    {value}
                </text>
                <rect class="track" x="0" y={top + 22} width="100%" height="10" />
                <rect x="0" y={top + 22} width=width height="10" />
            }
        })
        .collect::<Vec<_>>();
    let cells = chart
        .bars
        .iter()
        .map(|bar| {
            view! {
                <tr>
                    <th scope="row">{bar.label.clone()}</th>
                    <td>{i18n::integer(locale, bar.value.into())}</td>
                </tr>
            }
        })
        .collect::<Vec<_>>();
    let told: Vec<String> =
        chart.bars.iter().map(|bar| t::told(locale, &bar.label, &i18n::integer(locale, bar.value.into()))).collect();
    let sentence = t::sentence(locale, &chart.unit, &told.join(", "));
    let height = chart.bars.len() * ROW;
    let gap = chart.gap.clone().map(|words| view! { <p class="gap">{words}</p> });
    Html(
        view! {
            <p class="hint">{chart.unit.clone()}</p>
            <svg class="chart" role="img" aria-label=sentence width="100%" height=height>
                {rows}
            </svg>
            {gap}
            <details class="as-table">
                <summary>{super::icon("i-list")} <span>{t::as_table(locale)}</span></summary>
                <div class="table-scroll">
                    <table class="plain">
                        <thead>
                            <tr>
                                <th scope="col">{chart.heads.0.clone()}</th>
                                <th scope="col">{chart.heads.1.clone()}</th>
                            </tr>
                        </thead>
                        <tbody>{cells}</tbody>
                    </table>
                </div>
            </details>
        }
        .to_html(),
    )
}
