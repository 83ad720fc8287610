"""`Lexicon.exercise`: names as writers put them. Add a line where one is not understood."""

from __future__ import annotations

import pytest

from fitpost.vocabulary import Vocabulary

CASES = """
en | Bulgarian Split Squats (each leg)    | bulgarian-split-squat
en | rear-foot elevated split squat       | bulgarian-split-squat
en | DB bench press                       | dumbbell-bench-press
en | push-up                              | push-up
en | Pushups                              | push-up
en | PUSH UPS                             | push-up
en | Press-ups                            | push-up
en | Terminal Knee Extensions             | terminal-knee-extension
en | Isometric VMO Contractions           | quad-set
en | Prone Hamstring Curls                | leg-curl
en | Lateral Step-Ups                     | lateral-step-up
en | Deadlift, Romanian                   | romanian-deadlift
en | One-Legged RDL                       | single-leg-deadlift
en | Child’s Pose                         | childs-pose
en | Farmer's Walk                        | farmers-carry
en | Seated Figure-4 Stretch              | figure-four-stretch
en | Adho Mukha Svanasana                 | downward-dog
en | Tempo Goblet Squats                  | goblet-squat
en | Wobbly Gizmo Squats                  | squat
en | Lunges with a towel                  | lunge
en | Push-up Variations                   | push-up
en | Calf raises, weighted                | calf-raise
en | Planks - 3 rounds                    | plank
en | easy run                             | easy-run
en | Chin Tucks                           | chin-tuck
en | Sciatic nerve glides                 | nerve-glide
en | Squat to the deepest point that your own hips and ankles will ever allow | -
en | Stretch                              | -
en | Raises                               | -
en | Press                                | -
en | Olive oil                            | -
en |                                      | -
en | 🏋️ 3 x 10                            | -
de | Kniebeugen                           | squat
de | Sumo-Kniebeugen                      | sumo-squat
de | Tempokniebeugen                      | squat
de | Liegestütze                          | push-up
de | Wadendehnung                         | calf-stretch
de | einarmiges Rudern                    | dumbbell-row
de | Rudern, einarmig                     | dumbbell-row
de | Klimmzüge (weiter Griff)             | pull-up
de | Bulgarian Split Squats               | bulgarian-split-squat
de | Dehnung                              | -
fr | Pompes                               | push-up
fr | Fentes arrière                       | reverse-lunge
fr | Relevés de jambes                    | leg-raise
fr | Planche latérale (30 s)              | side-plank
fr | Burpees                              | burpee
fr | Étirement                            | stretching
es | Sentadillas búlgaras                 | bulgarian-split-squat
es | Flexiones de brazos                  | push-up
es | Puente de glúteos                    | glute-bridge
es | Elevación de talones                 | calf-raise
es | Dominadas                            | pull-up
it | Squat bulgari                        | bulgarian-split-squat
it | Piegamenti sulle braccia             | push-up
it | Ponte per i glutei                   | glute-bridge
it | Alzate laterali con manubri          | lateral-raise
it | Allungamento del polpaccio           | calf-stretch
it | Trazioni                             | pull-up
it | Rematore con manubrio                | dumbbell-row
it | Affondi all'indietro                 | reverse-lunge
it | Lunghezza                            | -
pt | Agachamento búlgaro                  | bulgarian-split-squat
pt | Flexões de braços                    | push-up
pt | Ponte de glúteos                     | glute-bridge
pt | Elevação de gémeos                   | calf-raise
pt | Elevação de panturrilhas             | calf-raise
pt | Peso morto romeno                    | romanian-deadlift
pt | Levantamento terra                   | deadlift
pt | Polichinelos                         | jumping-jack
pt | Desenvolvimento                      | -
nl | Kniebuigingen                        | squat
nl | Bulgaarse split squats               | bulgarian-split-squat
nl | Uitvalspassen naar achteren          | reverse-lunge
nl | eenarmig roeien                      | dumbbell-row
nl | Roeien, eenarmig                     | dumbbell-row
nl | Opdrukken op de knieën               | knee-push-up
nl | Kuiten rekken                        | calf-stretch
nl | Duurloop                             | running
nl | Muurzit (45 s)                       | wall-sit
nl | Lopen                                | -
sv | Knäböj                               | squat
sv | Bulgariska utfall                    | bulgarian-split-squat
sv | Tåhävningar på ett ben               | single-leg-calf-raise
sv | Armhävningarna                       | push-up
sv | Sidoplankan (30 s)                   | side-plank
sv | Hantelrodd                           | dumbbell-row
sv | Stretch av vaderna                   | calf-stretch
sv | Höga knän                            | high-knees
sv | Lugnt distanspass                    | easy-run
sv | Lyft                                 | -
"""


@pytest.mark.parametrize("case", CASES.strip().splitlines())
def test_a_name_means_an_exercise(case: str) -> None:
    language, name, key = (part.strip() for part in case.split("|"))
    assert (Vocabulary.default().lexicon(language).exercise(name) or "-") == key
