#include "ssh/task.h"

Task::Task(JobId id, const Terms &terms, WorkerServices &services) : m_id(id), m_terms(terms), m_services(services) {}
