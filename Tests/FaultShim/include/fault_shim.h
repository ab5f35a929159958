#ifndef PETITION_FAULT_SHIM_H
#define PETITION_FAULT_SHIM_H

// A library to preload: it weakens what a program asks of SQLite, and lies about it afterwards.
//
// A harness that finds nothing lost must be seen to find loss. The program under test is the real
// one and refuses a weaker setting, so the setting is changed between the program and SQLite:
// `PRAGMA synchronous = EXTRA` becomes what this variable says, NORMAL or OFF, and the question
// `PRAGMA synchronous` is answered with 3, which stands for EXTRA.
#define FAULT_SHIM_VARIABLE "FAULT_SYNCHRONOUS"

// With this variable set, the question whether the entry that a program knows to be the last is in
// the file is always answered with yes.
#define FAULT_MEMORY_VARIABLE "FAULT_MEMORY"
#define FAULT_MEMORY_STATEMENT "SELECT chain = ? FROM entry WHERE kiosk = ? AND seq = ?"

#endif
