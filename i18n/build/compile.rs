//! Reads a Fluent file. What we do not compile is refused by name, never passed over.

use super::model::{Arm, Messages, Piece};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser;

/// The messages of a file; `path` names it in what is wrong.
pub fn file(path: &str, source: &str) -> Result<Messages, String> {
    let resource = parser::parse(source).map_err(|(_, errors)| {
        let errors: Vec<_> = errors
            .iter()
            .map(|error| {
                let line = source[..error.pos.start.min(source.len())].lines().count();
                format!("line {line}: {}", error.kind)
            })
            .collect();
        format!("{path}: {}", errors.join("; "))
    })?;
    let mut messages: Messages = Vec::new();
    for entry in resource.body {
        match entry {
            Entry::Message(message) => {
                let key = message.id.name.to_owned();
                if messages.iter().any(|(known, _)| *known == key) {
                    return Err(format!("{path}: {key} is there twice"));
                }
                if !message.attributes.is_empty() {
                    return Err(format!("{path}: {key} has attributes, which are not compiled"));
                }
                let value = message.value.ok_or_else(|| format!("{path}: {key} has no value"))?;
                let pieces = pattern(&value).map_err(|what| format!("{path}: {key}: {what}"))?;
                messages.push((key, pieces));
            }
            Entry::Term(term) => return Err(format!("{path}: the term -{} is not compiled", term.id.name)),
            Entry::Junk { content } => return Err(format!("{path}: not a message: {content}")),
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
        }
    }
    Ok(messages)
}

fn pattern(pattern: &Pattern<&str>) -> Result<Vec<Piece>, String> {
    let mut pieces = Vec::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => match pieces.last_mut() {
                Some(Piece::Text(text)) => text.push_str(value),
                _ => pieces.push(Piece::Text((*value).to_owned())),
            },
            PatternElement::Placeable { expression } => pieces.push(placeable(expression)?),
        }
    }
    Ok(pieces)
}

fn placeable(expression: &Expression<&str>) -> Result<Piece, String> {
    match expression {
        Expression::Inline(InlineExpression::StringLiteral { value }) => Ok(Piece::Text((*value).to_owned())),
        Expression::Inline(InlineExpression::VariableReference { id }) => Ok(Piece::Str(id.name.to_owned())),
        Expression::Inline(InlineExpression::FunctionReference { id, arguments }) if id.name == "NUMBER" => {
            match arguments.positional.as_slice() {
                [InlineExpression::VariableReference { id }] if arguments.named.is_empty() => {
                    Ok(Piece::Number(id.name.to_owned()))
                }
                _ => Err("NUMBER takes one variable".to_owned()),
            }
        }
        Expression::Inline(_) => Err("only variables, literals and NUMBER can be put in".to_owned()),
        Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
            let mut arms = Vec::new();
            let mut other = None;
            for variant in variants {
                let text = pattern(&variant.value)?;
                match variant.key {
                    VariantKey::Identifier { name: "one" } => arms.push((Arm::One, text)),
                    VariantKey::Identifier { name: "many" } => arms.push((Arm::Many, text)),
                    VariantKey::Identifier { name: "other" } if variant.default => other = Some(text),
                    VariantKey::NumberLiteral { value } => {
                        let number = value.parse().map_err(|_| format!("{value} is not a whole number"))?;
                        arms.push((Arm::Exactly(number), text));
                    }
                    VariantKey::Identifier { name } => return Err(format!("the variant {name} is not compiled")),
                }
            }
            let other = other.ok_or("a choice needs *[other]")?;
            Ok(Piece::Plural { on: id.name.to_owned(), arms, other })
        }
        Expression::Select { .. } => Err("a choice is made by a variable".to_owned()),
    }
}
