#!/bin/sh
# SIGINT and SIGTERM at INTERRUPT_ROUNDS (default 100) moments of a batch: whole files only, exit 130 or 143, a second run completes.
sh tests/faults/interrupts.sh "$LEEBOARD" "${INTERRUPT_ROUNDS:-100}" "${INTERRUPT_PATIENTS:-300}" "$SCRATCH"
