#pragma once

// Bounds what the allocator of the system keeps of memory that was freed; for a program that goes on for long. To be
// called once, before there are many threads.
void nabo_allocator_gives_back(void);
