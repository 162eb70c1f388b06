# Completion walks the command tree, opens no store and knows no patients.
$ leeboard completion bash
\# bash completion for leeboard
_leeboard() {
  local IFS=$'\n' line
  COMPREPLY=()
  while IFS=$'\t' read -r line _; do
    COMPREPLY+=("$line")
  done < <(leeboard __complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o default -F _leeboard leeboard
$ leeboard completion zsh | head -n 1
#compdef leeboard
$ leeboard completion fish | head -n 1
\# fish completion for leeboard
$ leeboard completion tcsh
! leeboard: error[usage]: no completion for the shell 'tcsh'
!   mend:  choose bash, zsh or fish
[2]
$ leeboard __complete -- tri
triggers	know what sets use off, log the days, remove or meet it
$ leeboard __complete -- triggers ''
add	add a trigger to a person's inventory
log	log a craving, an exposure, a lapse, or a quiet day
import	import trigger logs and inventories
list	print a person's triggers, or the log
review	what came before lapses, against the same hours of earlier weeks
resolve	say that a trigger was removed or is met, with the reason
$ leeboard __complete -- intake w
withdraw	take back what was recorded wrongly
$ leeboard __complete -- assess mo
move	move what was recorded for the wrong person
$ leeboard __complete -- assess move A-1 --u
--undo	what was moved is where it was
$ leeboard __complete -- audit d
disclosures	list the documents that were made of a person
$ leeboard __complete -- triggers log --k
--kind	craving exposure coped lapse use overdose none; asked for on a terminal
$ leeboard __complete -- triggers log --kind c
craving	K
coped	K
$ leeboard __complete -- triggers log P-0412 --kind lapse --part ''
night	PART
morning	PART
afternoon	PART
evening	PART
$ leeboard __complete -- triggers add P-0412 --strategy ''
remove	S
avoid	S
cope	S
ask-for-help	S
$ leeboard __complete -- triggers add P-0412 --avoidable ''
yes	HOW
partly	HOW
no	HOW
$ leeboard __complete -- triggers log --note c
$ leeboard __complete -- triggers list P
$ leeboard __complete -- completion f
fish	shell
$ bash -c 'eval "$(leeboard completion bash)"; COMP_WORDS=(leeboard tri); COMP_CWORD=1; _leeboard; echo "${COMPREPLY[@]}"'
triggers
$ ls
data
examples

# After global options, and what definitions and settings know: forms, templates, letters, decisions, formats, staff.
$ leeboard __complete -- --db clinic.db --quiet tri
triggers	know what sets use off, log the days, remove or meet it
$ leeboard __complete -- --db clinic.db assess add P-0412 gad
gad2	instrument
gad7	instrument
$ leeboard __complete -- --format js
json	format
$ leeboard __complete -- --actor S-03 report caseload --format=n
--format=ndjson	format
$ leeboard __complete -- report caseload --format = nd
ndjson	format
$ leeboard __complete -- report letter ''
court-attendance	letter
enrolment	letter
family	letter
fax-cover	letter
medication-list	letter
school-work	letter
triggers-plan	letter
$ leeboard __complete -- plan decide P-0412 naloxone ''
accepted	DECISION
declined	DECISION
done	DECISION
later	DECISION
$ leeboard __complete -- plan preview --template oud-p
oud-pregnancy	template
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard __complete -- plan sign P-0412 --db clinic.db --actor S-0
S-03	nurse
S-04	prescriber
S-07	counsellor
$ leeboard __complete -- --db clinic.db plan sign P
$ ls
data
examples
leeboard.yaml
$ echo 'staff: [' >leeboard.yaml && leeboard __complete -- --db clinic.db plan sign P-0412 --actor ''
