"""`Lexicon.title_kinds`: what headings and labels announce. Add a line where one is taken for something else."""

from __future__ import annotations

import pytest

from fitpost.vocabulary import Vocabulary

CASES = """
en | Common Mistakes to Avoid      | mistakes
en | Safety Tips                   | advice caution
en | Warm-Up (5 minutes)           | container warm-up
en | Warmup                        | container warm-up
en | Tips:                         | advice tips
en | 1. Form Tips                  | tips
en | 🔥 Day 1 – Legs               | container day
en | Monday                        | container day
en | Muscles Worked                | muscles
en | You'll need                   | equipment
en | Starting position             | setup
en | How to do it                  | execution
en | Why it works                  | benefits
en | Make it easier                | variations
en | Sets and reps                 | dose
en | Breathing                     | breathing
en | When to see a doctor          | caution
en | What is runner's knee?        | explanation
en | Conclusion                    | boilerplate
en | The Moves                     | container
en | Superset A                    | container superset
en | EMOM                          | container emom
de | Ausgangsposition              | setup
de | Häufige Fehler                | mistakes
de | Aufwärmen                     | container warm-up
de | Fazit                         | boilerplate
de | Beanspruchte Muskeln          | muscles
de | Wann zum Arzt?                | caution
de | Sommertraining                | container
fr | Erreurs à éviter              | mistakes
fr | Échauffement                  | container warm-up
fr | Position de départ            | setup
fr | Jour 1                        | container day
fr | Muscles sollicités            | muscles
fr | Contre-indications            | caution
es | Errores comunes               | mistakes
es | Calentamiento                 | container warm-up
es | Posición inicial              | setup
es | Músculos trabajados           | muscles
es | Preguntas frecuentes          | boilerplate
it | Errori comuni                 | mistakes
it | Riscaldamento                 | container warm-up
it | Posizione di partenza         | setup
it | Muscoli coinvolti             | muscles
it | Quando rivolgersi al medico   | caution
it | Domande frequenti             | boilerplate
pt | Erros comuns                  | mistakes
pt | Aquecimento                   | container warm-up
pt | Posição inicial               | setup
pt | Músculos trabalhados          | muscles
pt | Segunda-feira                 | container day
pt | Perguntas frequentes          | boilerplate
nl | Uitgangspositie               | setup
nl | Veelgemaakte fouten           | mistakes
nl | Warming-up                    | container warm-up
nl | Getrainde spieren             | muscles
nl | Wanneer naar de huisarts?     | caution
nl | Rugoefeningen                 | container
nl | Woensdag                      | container day
sv | Utgångsställning              | setup
sv | Vanliga misstag               | mistakes
sv | Uppvärmning                   | container warm-up
sv | Så gör du                     | execution
sv | Muskler som tränas            | muscles
sv | Styrkepasset                  | container
sv | Vad är löparknä?              | explanation
"""


@pytest.mark.parametrize("case", CASES.strip().splitlines())
def test_a_title_belongs_to_kinds(case: str) -> None:
    language, title, kinds = (part.strip() for part in case.split("|"))
    assert Vocabulary.default().lexicon(language).title_kinds(title) == set(kinds.split())


@pytest.mark.parametrize("title", ["Push-ups", "Sun Salutation", "", "...", "42", "Olive oil"])
def test_other_titles_belong_to_none(title: str) -> None:
    assert Vocabulary.default().lexicon("en").title_kinds(title) == frozenset()


def test_a_phrase_within_a_longer_one_does_not_count() -> None:
    """ "Mistakes to avoid" is no advice on what to avoid."""
    assert Vocabulary.default().lexicon("en").title_kinds("Mistakes to avoid") == {"mistakes"}
