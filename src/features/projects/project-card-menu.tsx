'use client'
import { Archive, ArchiveRestore, BookPlus, Copy, Ellipsis, FolderOpen, Pencil, Trash2 } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem, MenuLink, MenuSeparator } from '@/components/ui/menu'
import type { ProjectCard } from '@/domain/project'
import { needsTypedTitle } from './needs-typed-title'
import { useNextBook } from './use-next-book'
import { useProjectActions } from './use-project-actions'

const RenameProjectDialog = dynamic(() =>
  import('./rename-project-dialog').then((file) => file.RenameProjectDialog),
)
const DeleteProjectDialog = dynamic(() =>
  import('./delete-project-dialog').then((file) => file.DeleteProjectDialog),
)

/** What can be done with a book without opening it. */
export function ProjectCardMenu({ project }: { project: ProjectCard }) {
  const [asking, setAsking] = useState<'rename' | 'delete' | null>(null)
  const actions = useProjectActions(project)
  const next = useNextBook(project.id)
  const done = () => setAsking(null)
  return (
    <>
      <Menu
        trigger={
          <IconButton
            label={`Actions for ${project.title || 'Untitled book'}`}
            size="sm"
            className="z-10 -me-2 -mt-1.5 sm:-me-2.5"
          >
            <Ellipsis aria-hidden="true" />
          </IconButton>
        }
      >
        <MenuLink href={`/projects/${project.id}`}>
          <FolderOpen aria-hidden="true" />
          Open
        </MenuLink>
        <MenuItem onClick={actions.duplicate}>
          <Copy aria-hidden="true" />
          Duplicate
        </MenuItem>
        <MenuItem onClick={() => next.mutate()}>
          <BookPlus aria-hidden="true" />
          Next book in this series
        </MenuItem>
        <MenuItem onClick={() => setAsking('rename')}>
          <Pencil aria-hidden="true" />
          Rename
        </MenuItem>
        <MenuItem onClick={() => actions.archive(!project.archived)}>
          {project.archived ? <ArchiveRestore aria-hidden="true" /> : <Archive aria-hidden="true" />}
          {project.archived ? 'Take out of the archive' : 'Archive'}
        </MenuItem>
        <MenuSeparator />
        <MenuItem
          destructive
          onClick={() => (needsTypedTitle(project) ? setAsking('delete') : actions.remove())}
        >
          <Trash2 aria-hidden="true" />
          Delete
        </MenuItem>
      </Menu>
      {asking === 'rename' && (
        <RenameProjectDialog title={project.title} onRename={actions.rename} onClose={done} />
      )}
      {asking === 'delete' && (
        <DeleteProjectDialog project={project} onDelete={actions.remove} onClose={done} />
      )}
    </>
  )
}
