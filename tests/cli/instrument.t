# Definitions of instruments: listed, written out.
$ leeboard instrument export cows | cmp - $PROJECT/data/instruments/cows.yaml
$ leeboard instrument export cowz
! leeboard: error[not_found]: there is no instrument `cowz`
!   mend:  did you mean cows?
[5]
