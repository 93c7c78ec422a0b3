"""Doc to judgements: rules, elements, tone, wording, consistency, and advice."""
