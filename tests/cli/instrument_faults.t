# One definition for each fault: where it stands, what is wrong, how to mend it.
$ cp -r $PROJECT/tests/definitions/bad .
$ leeboard instrument test bad/band-beyond-reach.yaml
bad/band-beyond-reach.yaml:15:10: scale total: bands end at 3, but the most that can be reached is 2
  mend: bands follow each other from the least to the most that can be reached
[7]
$ leeboard instrument test bad/band-empty.yaml
bad/band-empty.yaml:15:10: scale total: bands end at 0, but the most that can be reached is 2
  mend: bands follow each other from the least to the most that can be reached
bad/band-empty.yaml:15:10: scale total: the band some is empty
  mend: bands follow each other from the least to the most that can be reached
[7]
$ leeboard instrument test bad/band-gap.yaml
bad/band-gap.yaml:15:10: scale total: there is a gap or an overlap between the bands none and some
  mend: bands follow each other from the least to the most that can be reached
[7]
$ leeboard instrument test bad/band-never-reached.yaml
bad/band-never-reached.yaml:15:3: scale total: no answers reach the band odd
  mend: mend its ends, or leave it out
bad/band-never-reached.yaml:20:5: example one: total is 2, not 1
  mend: mend the example or the definition
bad/band-never-reached.yaml:20:5: example one: flags that are yes is both, not none
  mend: mend the example or the definition
  trial total: no answers give 1, 3
[7]
$ leeboard instrument test bad/band-overlap.yaml
bad/band-overlap.yaml:15:10: scale total: there is a gap or an overlap between the bands none and some
  mend: bands follow each other from the least to the most that can be reached
[7]
$ leeboard instrument test bad/bin-without-option.yaml
bad/bin-without-option.yaml:13:5: a bin of b_days leads to no option
  mend: give its points to an option, or mend the bin
[7]
$ leeboard instrument test bad/broken-yaml.yaml
bad/broken-yaml.yaml:5:8: not valid YAML: the list that begins here is not closed
  mend: close it with `]`
[7]
$ leeboard instrument test bad/example-none.yaml
bad/example-none.yaml:1:1: there is no worked example
  mend: add forms whose result is known under `examples`
[7]
$ leeboard instrument test bad/example-wrong.yaml
bad/example-wrong.yaml:20:5: example one: total is 1, not 2
  mend: mend the example or the definition
[7]
$ leeboard instrument test bad/flag-always.yaml
bad/flag-always.yaml:17:5: the flag both is always yes
  mend: mend its condition, or leave it out
bad/flag-always.yaml:20:5: example one: flags that are yes is both, not none
  mend: mend the example or the definition
[7]
$ leeboard instrument test bad/flag-never.yaml
bad/flag-never.yaml:17:5: the flag both can never be yes
  mend: mend its condition, or leave it out
[7]
$ leeboard instrument test bad/gate-forward.yaml
bad/gate-forward.yaml:12:5: a gate may only name items before its own
  mend: put the item that decides before it
[7]
$ leeboard instrument test bad/loinc-digit.yaml
bad/loinc-digit.yaml:13:5: '44250-8' is no LOINC code: its check digit does not fit
  mend: look the code up again
[7]
$ leeboard instrument test bad/no-citation.yaml
bad/no-citation.yaml:1:1: no source is cited
  mend: name at least one under `citation`
[7]
$ leeboard instrument test bad/no-notice.yaml
bad/no-notice.yaml:7:9: the key `notice` is missing in `rights`
  mend: add `notice: ...` here
[7]
$ leeboard instrument test bad/same-points.yaml
bad/same-points.yaml:12:5: item a: two options have the same points, so a number cannot tell them apart
  mend: give them different points, or make one of them
bad/same-points.yaml:13:5: item b: two options have the same points, so a number cannot tell them apart
  mend: give them different points, or make one of them
[7]
$ leeboard instrument test bad/twice-the-item.yaml
bad/twice-the-item.yaml:13:10: the item 'a' is there twice
  mend: give each item its own id
bad/twice-the-item.yaml:15:35: there is no item 'b'
  mend: did you mean a?
[7]
$ leeboard instrument test bad/unknown-condition.yaml
bad/unknown-condition.yaml:17:23: there is no item or scale 'totl'
  mend: did you mean total?
[7]
$ leeboard instrument test bad/unknown-item.yaml
bad/unknown-item.yaml:15:35: there is no item 'c'
  mend: did you mean a or b?
[7]
$ leeboard instrument test bad/unknown-key.yaml
bad/unknown-key.yaml:7:1: the key `reccall` is not known here
  mend: did you mean recall?
[7]
$ leeboard instrument test bad/unknown-method.yaml
bad/unknown-method.yaml:15:19: the method of a scale is sum, mean, count, max, levels, days or longest_run
  mend: did you mean sum?
[7]
$ leeboard instrument test bad/weight-as-text.yaml
bad/weight-as-text.yaml:10:72: a number is expected here
  mend: write it plainly, such as 4 or 7.5
[7]
$ leeboard instrument test bad/wording-class.yaml
bad/wording-class.yaml:7:19: 'W9' is no legal value of `wording`
  mend: one of W1, W1*, W2, W3, W4
[7]
