//! Reports in French, as text.

use data::store::{Conflict, ImportReport};
use indexer::import::{Fate, Outcome, Run, Vanished};
use std::io::{self, Write};

/// A table: columns as wide as their widest cell, the first to the left, numbers to the right.
pub fn table(out: &mut dyn Write, heading: &[&str], rows: &[Vec<String>]) -> io::Result<()> {
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count());
        cells.chain([heading[column].chars().count()]).max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..heading.len()).map(width).collect();
    let mut line = |cells: &[&str]| -> io::Result<()> {
        let mut text = String::new();
        for (column, (cell, &width)) in cells.iter().zip(&widths).enumerate() {
            let padding = " ".repeat(width.saturating_sub(cell.chars().count()));
            let number = column > 0 && cell.chars().next().is_some_and(|c| c.is_ascii_digit());
            let (before, after) =
                if number { (padding.as_str(), "") } else { ("", padding.as_str()) };
            text.extend([before, cell, after, "  "]);
        }
        writeln!(out, "{}", text.trim_end())
    };
    line(heading)?;
    for row in rows {
        line(&row.iter().map(String::as_str).collect::<Vec<_>>())?;
    }
    Ok(())
}

/// The counts of several runs.
pub fn counts(out: &mut dyn Write, reports: &[&ImportReport]) -> io::Result<()> {
    let heading = [
        "source",
        "lues",
        "gardées",
        "nouvelles",
        "modifiées",
        "inchangées",
        "hors territoire",
        "rejetées",
        "disparues",
    ];
    let numbers = |report: &ImportReport| {
        [
            report.read,
            report.accepted,
            report.added,
            report.updated,
            report.unchanged,
            report.outside.len() as u64,
            report.rejected,
            report.gone,
        ]
    };
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut totals = [0; 8];
    for report in reports {
        let numbers = numbers(report);
        for (total, number) in totals.iter_mut().zip(numbers) {
            *total += number;
        }
        let cells = numbers.iter().map(u64::to_string);
        rows.push(std::iter::once(report.source.to_string()).chain(cells).collect());
    }
    if reports.len() > 1 {
        let cells = totals.iter().map(u64::to_string);
        rows.push(std::iter::once("total".to_owned()).chain(cells).collect());
    }
    table(out, &heading, &rows)
}

/// What a run left out, and which rows it found twice.
pub fn remarks(out: &mut dyn Write, report: &ImportReport) -> io::Result<()> {
    if !report.rejections.is_empty() {
        writeln!(out, "\n{} : valeurs et lignes non reprises", report.source)?;
        for rejection in &report.rejections {
            let name = rejection.name.as_deref().unwrap_or("sans nom");
            let what = if rejection.row_kept { "valeur" } else { "LIGNE" };
            let value = match (&rejection.column, &rejection.value) {
                (Some(column), Some(value)) => format!("{column} = « {value} » : "),
                (Some(column), None) => format!("{column} : "),
                _ => String::new(),
            };
            writeln!(
                out,
                "  ligne {} ({name}), {what} {value}{}",
                rejection.row, rejection.reason
            )?;
        }
    }
    for (title, merged) in [("doublons réunis", true), ("doublons à vérifier", false)] {
        let pairs: Vec<_> =
            report.duplicates.iter().filter(|pair| pair.merged_into.is_some() == merged).collect();
        if pairs.is_empty() {
            continue;
        }
        writeln!(out, "\n{} : {title}", report.source)?;
        for pair in pairs {
            writeln!(
                out,
                "  {:.2}  « {} » ({}) et « {} » ({}) : {}",
                pair.score,
                pair.left_name,
                pair.left,
                pair.right_name,
                pair.right,
                pair.why.join(", ")
            )?;
        }
    }
    if !report.conflicts.is_empty() {
        writeln!(out, "\n{} : horaires qui se contredisent", report.source)?;
    }
    for Conflict { name, shown, shown_value, other, other_value, .. } in &report.conflicts {
        writeln!(
            out,
            "  « {name} » : « {shown_value} » ({shown}, retenu) et « {other_value} » ({other})"
        )?;
    }
    Ok(())
}

/// What became of each row, and which rows disappeared.
pub fn fates(out: &mut dyn Write, run: &Run) -> io::Result<()> {
    writeln!(out, "\n{} : chaque ligne", run.report.source)?;
    for Fate { row, name, outcome } in &run.fates {
        match outcome {
            Outcome::Listed { listing, with } if with.is_empty() => {
                writeln!(out, "  ligne {row}  {name} → fiche {listing}")?;
            }
            Outcome::Listed { listing, with } => {
                writeln!(out, "  ligne {row}  {name} → fiche {listing}, avec {}", with.join(", "))?;
            }
            Outcome::Outside(outside) => {
                let by = match outside.decided_by.as_str() {
                    "insee" => "d'après le code INSEE",
                    "polygon" => "d'après la position",
                    _ => "d'après le nom de la commune",
                };
                let code = outside.insee_code.as_ref().map(|code| format!(" {code}"));
                let code = code.unwrap_or_default();
                writeln!(out, "  ligne {row}  {name} → hors du territoire, {by}{code}")?;
            }
            Outcome::Rejected(rejection) => {
                writeln!(out, "  ligne {row}  {name} → rejetée : {}", rejection.reason)?;
            }
        }
    }
    for Vanished { native_id, name, listing } in &run.gone {
        writeln!(out, "  disparue  {name} ({native_id}), fiche {listing}")?;
    }
    Ok(())
}
